package wellhouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wellhouse doctor`: looks for damage.
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand extends Errand {

    @Option(names = "--mend")
    private boolean mend;

    public DoctorCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        Upkeep.Checked checked = opened.upkeep().doctor(mend);
        if (voice.json()) {
            voice.json(checked);
        } else if (checked.findings().isEmpty()) {
            voice.say("cli.doctor.well");
        } else {
            checked.findings()
                    .forEach(finding -> voice.say("cli.doctor." + finding.check(), finding.number(), finding.text()));
            voice.say(
                    checked.mended() ? "cli.doctor.mended" : "cli.doctor.ill",
                    checked.findings().size());
        }
        return checked.findings().isEmpty() || checked.mended() ? Code.OK : Code.FAILED;
    }
}
