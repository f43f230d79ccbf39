package wellhouse.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import wellhouse.accounts.Account;
import wellhouse.accounts.Settings;
import wellhouse.kernel.Book;
import wellhouse.words.Words;

/// A signed-in request: who visits, their book, in which words, and what day it is for them.
///
/// @param account who is signed in
/// @param session the browser that is signed in, with the token its forms must send back
/// @param book their private network
/// @param settings how they want Wellhouse to behave
/// @param words the messages of their language
/// @param now the moment of the request
/// @param today the owner's date
public record Visit(
        Account account,
        wellhouse.accounts.Visit session,
        Book book,
        Settings settings,
        Words words,
        Instant now,
        LocalDate today) {

    /// Who makes changes through pages, for the change log.
    public static final String BY = "web";

    /// Masked: the account's id only.
    @Override
    public String toString() {
        return "Visit[" + account + "]";
    }
}
