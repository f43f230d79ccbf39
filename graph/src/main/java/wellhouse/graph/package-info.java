/// Compact snapshots of who is tied to whom, and what can be asked of them.
///
/// A [wellhouse.graph.Graph] is immutable and made in one go by a [wellhouse.graph.GraphBuilder]; it is
/// swapped as a whole. Questions are small objects with scratch memory of their own: make one per thread
/// and ask it many times.
///
/// - **May use:** the JDK without input, output and clocks. Knows no people, books or databases.
/// - **Words:** *vertex* (a number from 0 on, chosen by the caller), *tie* (undirected, with a strength in
///   thousandths, 1 to 1000), *chain* (a path that visits nobody twice; its strength is the product of its
///   ties').
@NullMarked
package wellhouse.graph;

import org.jspecify.annotations.NullMarked;
