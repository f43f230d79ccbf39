package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wellhouse.ties.Trail;

/// Who wrote to whom and when: one row for each recipient of a message, in the order of time.
final class MessageEvents {

    private static final List<String> COLUMNS = List.of("time", "sender", "receiver", "msg");

    private int size;
    private long[] times = new long[1 << 16];
    private int[] senders = new int[1 << 16];
    private int[] receivers = new int[1 << 16];
    private int[] recipients = new int[0];

    /// Where the rows of each wanted person stand: `rows[starts[i]]` to `rows[starts[i + 1] - 1]`; a row that the
    /// person received is the bitwise complement of its number.
    private int[] people = new int[0];

    private int[] starts = new int[0];
    private int[] rows = new int[0];

    private MessageEvents() {}

    /// Reads a file and sorts out whose messages these are.
    ///
    /// @param people whose books will be asked for, ascending
    static MessageEvents read(Path file, int[] people) throws IOException, Columns.Broken {
        MessageEvents events = new MessageEvents();
        var messages = new Object() {
            long[] ids = new long[1 << 16];
        };
        Columns.read(file, '\t', COLUMNS, numbers -> {
            if (events.size == messages.ids.length) {
                messages.ids = Arrays.copyOf(messages.ids, longer(events.size));
            }
            messages.ids[events.size] = numbers[3];
            events.add(numbers[0], id(file, numbers[1]), id(file, numbers[2]));
        });
        events.recipients = shared(Arrays.copyOf(messages.ids, events.size));
        events.sort();
        events.index(people);
        return events;
    }

    /// The people of one person's book, each with what passed between them, by id.
    Map<Integer, Trail> book(int person) {
        int place = Arrays.binarySearch(people, person);
        if (place < 0) {
            return Map.of();
        }
        Map<Integer, List<Integer>> byOther = new HashMap<>();
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            int row = rows[i];
            int other = row < 0 ? senders[~row] : receivers[row];
            byOther.computeIfAbsent(other, _ -> new ArrayList<>()).add(row);
        }
        Map<Integer, Trail> book = HashMap.newHashMap(byOther.size());
        byOther.forEach((other, these) -> book.put(other, trail(these)));
        return book;
    }

    private Trail trail(List<Integer> these) {
        long[] at = new long[these.size()];
        boolean[] mine = new boolean[at.length];
        int[] to = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            int row = these.get(i);
            mine[i] = row >= 0;
            at[i] = times[mine[i] ? row : ~row];
            to[i] = recipients[mine[i] ? row : ~row];
        }
        return Trail.ofMessages(at, mine, to);
    }

    private static int id(Path file, long number) throws Columns.Broken {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Columns.Broken(file + ": ids must be 0 to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    private static int longer(int length) {
        return length + (length >> 1);
    }

    private void add(long time, int sender, int receiver) {
        if (size == times.length) {
            times = Arrays.copyOf(times, longer(size));
            senders = Arrays.copyOf(senders, longer(size));
            receivers = Arrays.copyOf(receivers, longer(size));
        }
        times[size] = time;
        senders[size] = sender;
        receivers[size] = receiver;
        size++;
    }

    /// How many rows have the same number as each row.
    private static int[] shared(long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int different = 0;
        int[] counts = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) {
                sorted[++different] = sorted[i];
            }
            counts[different]++;
        }
        int length = sorted.length == 0 ? 0 : different + 1;
        int[] shared = new int[numbers.length];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = counts[Arrays.binarySearch(sorted, 0, length, numbers[i])];
        }
        return shared;
    }

    /// Most files are in order and need no sorting; rows of the same time stay as they are.
    private void sort() {
        if (IntStream.range(1, size).allMatch(i -> times[i - 1] <= times[i])) {
            return;
        }
        long[] before = times;
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(i -> before[i]))
                .mapToInt(i -> i)
                .toArray();
        times = Arrays.stream(order).mapToLong(i -> before[i]).toArray();
        senders = pick(senders, order);
        receivers = pick(receivers, order);
        recipients = pick(recipients, order);
    }

    private static int[] pick(int[] from, int[] order) {
        return Arrays.stream(order).map(i -> from[i]).toArray();
    }

    private void index(int[] wanted) {
        people = wanted;
        starts = new int[wanted.length + 1];
        for (int i = 0; i < size; i++) {
            count(senders[i]);
            count(receivers[i]);
        }
        for (int i = 0; i < wanted.length; i++) {
            starts[i + 1] += starts[i];
        }
        rows = new int[starts[wanted.length]];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            int sender = Arrays.binarySearch(people, senders[i]);
            int receiver = Arrays.binarySearch(people, receivers[i]);
            if (sender >= 0) {
                rows[next[sender]++] = i;
            }
            if (receiver >= 0) {
                rows[next[receiver]++] = ~i;
            }
        }
    }

    private void count(int person) {
        int place = Arrays.binarySearch(people, person);
        if (place >= 0) {
            starts[place + 1]++;
        }
    }
}
