/// How each tie stands: rhythm, state, strength with its parts, and what they rest on.
///
/// All of it is arithmetic on contact days and the owner's own words; nothing here reads a clock. What a
/// list of 100,000 people needs is kept per tie as [Counters], brought up to date in the transaction that
/// changes a contact day; state and strength are computed from them for the day that is asked for.
///
/// Two rankings tell how a tie is likely to go on: [Next], who is written to next, and [Cold], which tie goes
/// cold; [Outlook] says both in words. They read a [Trail], which holds arrays, because they also read millions
/// of messages in `evaluate ties`.
///
/// - **May use:** `kernel`, `people`, `timeline`.
/// - **Words:** *rhythm*, *state*, *strength*, *tie*. Not "score", not "overdue".
/// - **Time:** lengths are days.
@NullMarked
package wellhouse.ties;

import org.jspecify.annotations.NullMarked;
