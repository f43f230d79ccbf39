package wellhouse.rooms;

import java.time.InstantSource;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.AppPasswords;
import wellhouse.accounts.Devices;
import wellhouse.accounts.SignIn;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.match.Matches;
import wellhouse.goals.Asks;
import wellhouse.intake.Capture;
import wellhouse.intake.CardTaker;
import wellhouse.intake.Doubles;
import wellhouse.intake.Imports;
import wellhouse.intake.Intake;
import wellhouse.intake.Letters;
import wellhouse.intake.LikelyDoubles;
import wellhouse.intake.Merging;
import wellhouse.intake.WaitingRoom;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.people.Search;
import wellhouse.reading.Readings;
import wellhouse.sync.Publishing;
import wellhouse.sync.Shelves;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;
import wellhouse.today.Today;

/// What an edge may call: the ports to read and write rows, and the use cases above them.
///
/// @param clock the only clock; edges hand its time to the rules
public record Rooms(
        Transactions transactions,
        ChangeLog changes,
        Pen pen,
        InstantSource clock,
        Accounts accounts,
        SignIn signIn,
        People people,
        Search search,
        Photos photos,
        Timeline timeline,
        Ties ties,
        Acquaintances acquaintances,
        Exchange exchange,
        Matches matches,
        Renown renown,
        Readings readings,
        Asks asks,
        Imports imports,
        Letters letters,
        Intake intake,
        Doubles doubles,
        LikelyDoubles likelyDoubles,
        Merging merging,
        WaitingRoom waitingRoom,
        Capture capture,
        Answers answers,
        Today today,
        AppPasswords appPasswords,
        Devices devices,
        Shelves shelves,
        Publishing publishing,
        CardTaker cardTaker) {}
