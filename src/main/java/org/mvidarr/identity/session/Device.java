package org.mvidarr.identity.session;

import org.mvidarr.platform.Messages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser says it is, in words. Browsers name others in their name, so the order of the
 * lists matters: who is named by others comes last.
 */
record Device(String browser, String system) {
    private static final List<String[]> BROWSERS =
            List.of(
                    new String[] {"Edg", "Edge"},
                    new String[] {"OPR/", "Opera"},
                    new String[] {"SamsungBrowser/", "Samsung Internet"},
                    new String[] {"Vivaldi/", "Vivaldi"},
                    new String[] {"FxiOS/", "Firefox"},
                    new String[] {"Firefox/", "Firefox"},
                    new String[] {"CriOS/", "Chrome"},
                    new String[] {"Chrome/", "Chrome"},
                    new String[] {"Safari/", "Safari"});
    private static final List<String[]> SYSTEMS =
            List.of(
                    new String[] {"Web0S", "webOS"},
                    new String[] {"Tizen", "Tizen"},
                    new String[] {"iPhone", "iPhone"},
                    new String[] {"iPad", "iPad"},
                    new String[] {"Android", "Android"},
                    new String[] {"CrOS", "ChromeOS"},
                    new String[] {"Windows", "Windows"},
                    new String[] {"Mac OS X", "macOS"},
                    new String[] {"Linux", "Linux"});
    private static final Pattern PROGRAM = Pattern.compile("([A-Za-z][\\w.-]{1,30})/.*");

    static Device of(String userAgent) {
        String browser = named(BROWSERS, userAgent);
        Matcher program = PROGRAM.matcher(userAgent);
        if (browser.isEmpty() && program.matches() && !program.group(1).equals("Mozilla")) {
            browser = program.group(1);
        }
        return new Device(browser, named(SYSTEMS, userAgent));
    }

    /** Such as "Firefox on Linux". */
    String text(Locale locale) {
        if (browser.isEmpty()) {
            return system.isEmpty() ? Messages.text(locale, "session.unknown") : system;
        }
        return system.isEmpty() ? browser : Messages.text(locale, "session.on", browser, system);
    }

    private static String named(List<String[]> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse("");
    }
}
