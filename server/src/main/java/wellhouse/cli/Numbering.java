package wellhouse.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Gives names numbers from 0 on, in the order in which they are met. Quick where names are small whole
/// numbers, as they mostly are; anything else does as well.
final class Numbering {

    private static final int MOST_DIGITS = 8;

    private final Map<String, Integer> others = new HashMap<>();

    /// By the number that is the name: its number here plus one, 0 for one not yet met.
    private int[] plain = new int[1 << 12];

    private int count;

    int count() {
        return count;
    }

    int of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /// The number of the name from `start` to before `end`.
    int of(byte[] text, int start, int end) {
        int value = plainValue(text, start, end);
        if (value < 0) {
            String name = new String(text, start, end - start, StandardCharsets.UTF_8);
            return others.computeIfAbsent(name, unseen -> count++);
        }
        if (value >= plain.length) {
            plain = Arrays.copyOf(plain, Math.max(value + 1, plain.length * 2));
        }
        if (plain[value] == 0) {
            plain[value] = ++count;
        }
        return plain[value] - 1;
    }

    /// The value of up to eight digits that don't begin with a zero; -1 for anything else.
    private static int plainValue(byte[] text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > MOST_DIGITS || (text[start] == '0' && length > 1)) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
