/// What the owner's network looks like as a whole: whom it covers, how alike it is, which ties bridge, how the owner
/// practises.
///
/// An [Overview] is computed from all people at once, beside the [wellhouse.paths.Network] it belongs to,
/// and swapped as a whole. Reads only; nothing here counts towards a person.
///
/// - **May use:** `kernel`, `graph`, `people`, `ties`, `paths`.
/// - **Words:** *coverage*, *hole*, *bubble*, *bridge*, *practice*. Not "score".
@NullMarked
package wellhouse.insight;

import org.jspecify.annotations.NullMarked;
