/// Give and take: what people need and can give, what was promised, and the ledger of help.
///
/// - **May use:** `kernel`, `people`, `timeline`, `ties`.
/// - **Words:** *need*, *offer*, *promise*, *gift*, *receipt*, *currency*. Never "debt", never "balance" of
/// one person.
@NullMarked
package wellhouse.exchange;

import org.jspecify.annotations.NullMarked;
