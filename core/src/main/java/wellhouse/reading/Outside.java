package wellhouse.reading;

import java.util.List;
import java.util.Optional;

/// What stands behind addresses in the web: the only way out of the house for reading.
public interface Outside {

    /// Titles are cut after this many characters.
    int TITLE = 300;

    /// Texts are cut after this many characters.
    int WORDS = 4_000;

    /// Whether a text has the form of an address that could be read: `http` or `https`, no spaces, 2,000 characters at
    /// the most. Whether it may be read is for [#read] to say.
    static boolean isAddress(String typed) {
        return typed.matches("(?i)https?://\\S{1,1990}");
    }

    /// Reads what is behind an address. Never throws for what a server does.
    ///
    /// @param address as typed
    Answer read(String address);

    /// What was found. Titles and texts are plain: without markup and without characters that turn writing round.
    sealed interface Answer {

        /// A page.
        ///
        /// @param url where it was found in the end
        /// @param title may be empty
        /// @param words how its text begins
        /// @param feed the address of what is new there, where the page names one
        record Page(String url, String title, String words, Optional<String> feed) implements Answer {}

        /// What is new somewhere, the newest first as the feed has it.
        ///
        /// @param title may be empty
        record News(String url, String title, List<Entry> entries) implements Answer {

            public News {
                entries = List.copyOf(entries);
            }
        }

        /// It was not read.
        record Not(Trouble why) implements Answer {}
    }

    /// One thing of a feed.
    ///
    /// @param url may be empty
    /// @param title not empty
    record Entry(String url, String title, String words) {}

    /// Why something was not read.
    enum Trouble {
        /// It is no address of the web.
        ADDRESS,
        /// It leads to this machine or into a network that is not public.
        INSIDE,
        UNREACHABLE,
        /// It leads from one address to the next without end.
        REDIRECTS,
        SLOW,
        LARGE,
        /// Neither a page nor a feed.
        KIND,
        /// The server said that there is nothing, or not for us.
        STATUS
    }
}
