package app.aftershift.recur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TimeZone;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** Measures lib-recur on the rules of tests/benches/app/reminder.rs: the next 60 of each, at 18:30 in London. */
public final class Recur {
    private static final int OCCURRENCES = 60;
    private static final TimeZone LONDON = TimeZone.getTimeZone("Europe/London");

    private Recur() {}

    /** Writes the median of one expansion, in nanoseconds, to the file that is named. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        // A JVM needs some thousand calls until it is as fast as it gets.
        median(20_000);
        double daily = median(20_000);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"jvm\":" + Math.round(daily) + "}");
    }

    private static double median(int calls) {
        long[] times = new long[calls];
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            long begun = System.nanoTime();
            sum += expanded("FREQ=DAILY") + expanded("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
            times[call] = System.nanoTime() - begun;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was expanded");
        }
        Arrays.sort(times);
        return times[calls / 2];
    }

    private static long expanded(String rule) {
        try {
            var found = new RecurrenceRule(rule).iterator(new DateTime(LONDON, 2026, 10, 23, 18, 30, 0));
            long last = 0;
            for (int number = 0; number < OCCURRENCES; number++) {
                last = found.nextMillis();
            }
            return last;
        } catch (InvalidRecurrenceRuleException error) {
            throw new IllegalStateException(error);
        }
    }
}
