/// Who is who: finds the records that are of one person, and says how sure that is and why.
///
/// ```text
/// Described -> names read, romanised; values in compared form -> Facts -> Blocks (who is worth comparing)
///           -> Weigher (odds of one person against strangers, household, namesake, colleague)
///           -> Joining (the surest first, weighed anew after each) -> Resolution
/// ```
///
/// [wellhouse.people.doubles.Register] holds the records and answers.
///
/// - **May use:** `kernel`, `people`. Pure: no store, no clock; word lists come as resource bundles.
/// - **Words:** *described*, *likely*, *joined*, *namesake*, *mailbox*. Not "dedupe", not "match score".
/// - **Units:** bits, base-2 logarithms of odds or of ratios of chances.
/// - **Decision:** docs/decisions/0040-each-person-once.md
@NullMarked
package wellhouse.people.doubles;

import org.jspecify.annotations.NullMarked;
