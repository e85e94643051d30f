package io.mqconsole.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a few words which browser on which system a {@code User-Agent} names, as {@code Firefox 143, Linux}. */
final class BrowserName {
    private static final int LONGEST_UNKNOWN = 40;

    /** In this order: most browsers also call themselves one of those below. */
    private static final Map<String, Pattern> BROWSERS = patterns(
            "Edge", "Edg(?:e|A|iOS)?/(\\d+)",
            "Opera", "OPR/(\\d+)",
            "Firefox", "(?:Firefox|FxiOS)/(\\d+)",
            "Chrome", "(?:Chrome|CriOS|HeadlessChrome)/(\\d+)",
            "Safari", "Version/(\\d+)[^ ]* .*Safari/");

    private static final Map<String, Pattern> SYSTEMS = patterns(
            "Windows", "Windows",
            "Android", "Android",
            "iOS", "iPhone|iPad",
            "macOS", "Mac OS X|Macintosh",
            "ChromeOS", "CrOS",
            "Linux", "Linux");

    private BrowserName() {}

    static @Nullable String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return null;
        }
        String browser = browser(userAgent);
        String system = system(userAgent);
        return system == null ? browser : browser + ", " + system;
    }

    private static String browser(String userAgent) {
        for (Map.Entry<String, Pattern> known : BROWSERS.entrySet()) {
            Matcher found = known.getValue().matcher(userAgent);
            if (found.find()) {
                return known.getKey() + " " + found.group(1);
            }
        }
        String first = userAgent.strip().split("[\\s(]", 2)[0];
        return first.substring(0, Math.min(first.length(), LONGEST_UNKNOWN));
    }

    private static @Nullable String system(String userAgent) {
        return SYSTEMS.entrySet().stream()
                .filter(known -> known.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return patterns;
    }
}
