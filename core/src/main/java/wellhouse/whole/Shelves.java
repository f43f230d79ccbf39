package wellhouse.whole;

import wellhouse.accounts.Accounts;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.match.Matches;
import wellhouse.goals.Asks;
import wellhouse.intake.Doubles;
import wellhouse.introductions.Introductions;
import wellhouse.people.Career;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.reading.Readings;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;

/// The ports that hold facts.
public record Shelves(
        Accounts accounts,
        People people,
        Career career,
        Photos photos,
        Doubles doubles,
        Timeline timeline,
        Ties ties,
        Acquaintances acquaintances,
        Introductions introductions,
        Exchange exchange,
        Matches matches,
        Renown renown,
        Readings readings,
        Asks asks,
        Answers answers) {}
