package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.tone.Draft;
import wellhouse.wire.Sounds;

/// `wellhouse tone TEXT`: how a draft sounds to the one who reads it. Nothing is kept.
@Command(name = "tone", mixinStandardHelpOptions = true)
public final class ToneCommand extends Spoken {

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> text = new ArrayList<>();

    public ToneCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run(Opening.Where where, Voice voice) {
        Sounds sounds = Sounds.of(Draft.of(Rows.text(text, Sounds.LONGEST)), voice.words());
        if (voice.json()) {
            voice.json(sounds);
        } else if (sounds.remarks().isEmpty()) {
            voice.say("give.tone.fine");
        } else {
            sounds.remarks()
                    .forEach(remark -> voice.say(
                            remark.sentence().isEmpty() ? "cli.tone.whole" : "cli.tone.sentence",
                            remark.text(),
                            remark.sentence()));
        }
        return Code.OK;
    }
}
