package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.people.Person;
import wellhouse.wire.Portrait;
import wellhouse.wire.Portraits;
import wellhouse.wire.Sight;

/// `wellhouse person`: all that is known of one.
@Command(name = "person", mixinStandardHelpOptions = true)
public final class PersonCommand extends Errand {

    @Parameters(arity = "1..*", paramLabel = "ID|NAME")
    private List<String> who = List.of();

    @Option(names = "--limit", defaultValue = "10")
    private int limit;

    public PersonCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        Person person = Who.is(opened.rooms(), opened.book(), String.join(" ", who));
        Portrait answer = opened.rooms()
                .transactions()
                .read(() -> new Portraits(opened.rooms(), opened.book())
                        .of(person.id(), Options.upTo(1_000, "--limit", limit), Sight.OWNER))
                .orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.nobody", person.id()));
        if (voice.json()) {
            voice.json(answer);
        } else {
            show(answer, voice);
        }
        return Code.OK;
    }

    private void show(Portrait answer, Voice voice) {
        voice.title(answer.name());
        voice.line(answer.id());
        List<String> first = new ArrayList<>();
        answer.roles().forEach(role -> first.add(voice.words().value("role", role)));
        first.add(voice.words().value("tier", answer.tier()));
        first.addAll(answer.circles());
        voice.line(String.join(" · ", first));
        answer.positions()
                .forEach(job -> voice.line(job.title()
                        + (job.title().isEmpty() ? "" : ", ")
                        + job.organization()
                        + job.to().map(to -> " (… " + to + ")").orElse("")));
        answer.points()
                .forEach(point -> voice.line(point.value()
                        + (point.label().isEmpty() ? "" : " (" + voice.words().label(point.label()) + ")")));
        answer.places().forEach(voice::line);
        answer.birthday()
                .ifPresent(day -> voice.say("cli.person.birthday", voice.words().date(day)));
        Portrait.Tie tie = answer.tie();
        voice.heading("cli.person.tie");
        tie.last()
                .ifPresentOrElse(
                        last -> voice.say(
                                "cli.person.state",
                                voice.words().value("state", tie.state().orElse("FRESH")),
                                voice.words().day(last),
                                Math.round(tie.rhythmDays()),
                                tie.contactDays()),
                        () -> voice.say("cli.person.no-contact"));
        tie.restsUntil().ifPresent(day -> voice.say("cli.person.rests", day));
        tie.strength().ifPresent(strength -> voice.say("cli.person.strength", Math.round(strength)));
        if (!answer.known().isEmpty()) {
            voice.heading("cli.person.known");
            answer.known()
                    .forEach(known -> voice.line(voice.words().say("cli.known." + known.kind()) + ": " + known.text()));
        }
        if (!answer.timeline().isEmpty()) {
            voice.heading("cli.person.timeline");
            voice.table(
                    List.of(
                            Table.Column.left(voice.words().say("cli.column.when")),
                            Table.Column.left(voice.words().say("cli.column.what")),
                            Table.Column.left(voice.words().say("cli.column.title"))),
                    answer.timeline().stream()
                            .map(one -> List.of(
                                    one.at().toString().substring(0, 10),
                                    voice.words().value("kind", one.kind()),
                                    one.note().isEmpty() ? one.title() : one.title() + " – " + one.note()))
                            .toList());
        }
    }
}
