package wellhouse.formats.vcard;

import ezvcard.VCardDataType;
import ezvcard.io.ParseContext;
import ezvcard.io.scribe.TelephoneScribe;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Telephone;

/// Reads telephone numbers without trying each as an address first: that fails for nearly all of them, and
/// failing costs more than the rest of the card.
final class Numbers extends TelephoneScribe {

    @Override
    protected Telephone _parseText(
            String value, VCardDataType dataType, VCardParameters parameters, ParseContext context) {
        return value.regionMatches(true, 0, "tel:", 0, 4)
                ? super._parseText(value, dataType, parameters, context)
                : new Telephone(ContentLine.unescaped(value));
    }
}
