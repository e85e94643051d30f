package io.mqconsole.start;

/** The console cannot start as it is set up; the message is one sentence for who starts it. */
public class StartupRefused extends RuntimeException {
    public StartupRefused(String sentence) {
        super(sentence);
    }
}
