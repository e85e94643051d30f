package io.mqconsole;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backend by itself, as tests start it: without pages. */
@SpringBootApplication
public class BackendTestApplication {

    /** For {@link ConsoleProcess}. */
    public static void main(String[] args) {
        SpringApplication.run(BackendTestApplication.class, args);
    }
}
