package wellhouse.timeline;

import java.time.LocalDate;

/// A day on which something that counts happened between the owner and one person.
///
/// @param day the owner's local date
/// @param began who began the day's first interaction
/// @param weight the greatest weight of an interaction of that day, more than 0, at most 3: ten mails on
///     one day are one contact
/// @param sent how many interactions of that day I began
/// @param received how many they began
public record ContactDay(LocalDate day, Interaction.Direction began, double weight, int sent, int received) {}
