package wellhouse.people.doubles;

/// A kind of value that is said of somebody and can be compared.
public enum Field {
    EMAIL,
    PHONE,
    /// A page on the web; one person has one on each network.
    URL,
    UID,
    /// A number that one person has, such as a social security or membership number.
    NUMBER,
    ORGANIZATION,
    TITLE,
    CITY,
    STREET,
    POSTCODE,
    /// Eight digits, year first; unknown parts are zeros. Impossible days are compared too.
    BIRTHDAY,
    REMARK
}
