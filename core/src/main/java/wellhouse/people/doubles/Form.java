package wellhouse.people.doubles;

/// One form of a name as numbers of [NameWords]; an initial is `-1` for a to `-26` for z.
///
/// @param words at most eight
/// @param roles beside each word
/// @param uncertain beside each word, whether it may be read otherwise
/// @param source the number of the mailbox it was read from; -1 for a name that was written
record Form(int[] words, Reading.Role[] roles, boolean[] uncertain, String generation, int source) {

    static final Form[] NONE = {};

    static boolean initial(int word) {
        return word < 0;
    }

    static int initialOf(char letter) {
        return 'a' - letter - 1;
    }

    static char letter(int initial) {
        return (char) ('a' - initial - 1);
    }

    int full() {
        int full = 0;
        for (int word : words) {
            full += word >= 0 ? 1 : 0;
        }
        return full;
    }
}
