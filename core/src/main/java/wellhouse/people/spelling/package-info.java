/// How words of names are written: in plain Latin letters, with slips, as pet names.
///
/// Used to tell who is who and to find people. Pure; the table of given names comes as a resource bundle.
///
/// - **May use:** nothing.
/// - **Words:** *romanised*, *skeleton* (a word as it sounds), *slip*, *variant*.
@NullMarked
package wellhouse.people.spelling;

import org.jspecify.annotations.NullMarked;
