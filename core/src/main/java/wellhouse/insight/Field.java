package wellhouse.insight;

import java.util.Arrays;
import java.util.List;
import wellhouse.people.Names;

/// What somebody works on, as far as a title tells; words in English and German. The list is our choice.
public enum Field {
    LEADING("head,director,chief,ceo,founder,owner,partner,manag,lead,leit,geschäftsführ,vorstand,gründer,inhaber"),
    MONEY("financ,account,bookkeep,tax,controller,bank,invest,grant,finanz,buchhalt,steuer,bank,förder"),
    PEOPLE("people,human,recruit,talent,personal,hr "),
    TECHNOLOGY("engineer,software,developer,data,technic,it ,architect,ingenieur,entwickl,technik,informatik"),
    SELLING("sales,account manager,business development,shop,vertrieb,verkauf,handel,laden"),
    TELLING("market,communicat,press,journalis,edit,write,design,photo,presse,redak,autor,gestalt"),
    MAKING(
            "product,operat,logistic,plan,build,maker,baker,cook,farm,carpenter,produktion,betrieb,bäck,koch,bau,tischler"),
    LAW("law,legal,notar,judge,anwält,anwalt,recht,richter"),
    CARE("doctor,nurse,midwife,physio,dentist,therap,care,health,ärzt,arzt,pfleg,hebamme,gesundheit"),
    LEARNING("teach,professor,lectur,research,scien,library,archiv,school,lehr,forsch,wissenschaft,bibliothek,schul"),
    PUBLIC("council,mayor,minist,politic,public,civil,stadtrat,bürgermeister,politik,verwaltung,amt "),
    OTHER("");

    private final List<String> stems;

    Field(String stems) {
        this.stems = Arrays.stream(stems.split(","))
                .map(stem -> Names.fold(stem) + (stem.endsWith(" ") ? " " : ""))
                .toList();
    }

    /// The first that fits; [#OTHER] where none does.
    ///
    /// @param work a title and a function
    public static Field of(String work) {
        String text = " " + Names.fold(work) + " ";
        for (Field field : values()) {
            if (field != OTHER && field.stems.stream().anyMatch(stem -> text.contains(" " + stem))) {
                return field;
            }
        }
        return OTHER;
    }
}
