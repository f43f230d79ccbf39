package wellhouse.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a key may be used for. A device may sync and nothing else; a program may do what its owner ticked.
public enum Scope {
    /// Address books and calendars, over CardDAV and CalDAV.
    SYNC,
    /// Read people and what happened with them.
    PEOPLE_READ,
    /// Make one person of two, or say that they are two.
    PEOPLE_WRITE,
    /// Note one line, and learn whom it was understood to be about.
    CAPTURE,
    /// Read needs, offers, the ledger, promises, introductions, asks and reading.
    GIVE_READ,
    /// Note and end those.
    GIVE_WRITE,
    /// Bring files in and see what came of it.
    IMPORT,
    /// See what was changed, and take it back.
    HISTORY;

    /// Those a program can have.
    public static final List<Scope> OF_PROGRAMS =
            Stream.of(values()).filter(scope -> scope != SYNC).toList();

    /// As it is written everywhere: `people:read`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /// Several in one text, with blanks between.
    public static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    /// What [#words] wrote; a word that nobody knows any more allows nothing.
    public static Set<Scope> read(String words) {
        EnumSet<Scope> read = EnumSet.noneOf(Scope.class);
        Stream.of(words.split(" ", -1)).map(Scope::of).forEach(scope -> scope.ifPresent(read::add));
        return read;
    }
}
