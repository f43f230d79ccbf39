package wellhouse.sync;

import java.time.Instant;
import java.time.LocalDate;
import wellhouse.exchange.Promise;
import wellhouse.kernel.PartialDate;

/// Writes what stands in calendars, as devices read it.
public interface EntryMaker {

    /// A day that is theirs, once or every year.
    ///
    /// @param uid the same at every writing
    /// @param title whose day it is and which
    /// @param date with its day known
    /// @param birthday whether the year, if it is known, is said beside the title
    /// @param stamp when it came to be known
    String day(String uid, String title, PartialDate date, boolean yearly, boolean birthday, Instant stamp);

    /// A promise as a task.
    ///
    /// @param name to whom
    String task(Promise promise, String name);

    /// A promise as the day it is due on.
    ///
    /// @param name to whom
    String promiseDay(Promise promise, LocalDate due, String name);

    /// A task as a device left it, changed only where the promise says something else.
    String onto(String before, Promise promise, String name);
}
