package dev.weir.policy.waiver;

import dev.weir.config.PolicyFiles.WaiverFile;
import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.policy.bundle.PolicyRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one Waiver file has wrong by itself. */
final class WaiverCheck {

  /** Within so many days of its end a waiver asks for attention. */
  private static final long SOON = 14;

  private static final String CODE = "/spec/code";
  private static final String EXPIRES = "/spec/expires";

  private final WaiverFile file;
  private final WaiverTerms terms;
  private final List<Diagnostic> findings = new ArrayList<>();

  WaiverCheck(WaiverFile file, WaiverTerms terms) {
    this.file = file;
    this.terms = terms;
  }

  /**
   * A file's findings.
   *
   * @param waiver absent with an error
   */
  record Checked(Optional<Waiver> waiver, List<Diagnostic> findings) {}

  Checked check() {
    checkCode();
    checkApprover();
    Optional<LocalDate> expires = day(spec().expires());
    expires.ifPresentOrElse(this::checkExpiry, this::sayThatThereIsNoSuchDay);
    boolean good = findings.stream().noneMatch(Diagnostic::isError);
    Optional<Waiver> waiver =
        expires
            .filter(last -> good)
            .flatMap(
                last ->
                    Optional.ofNullable(terms.rules().get(spec().code()))
                        .map(rule -> new Waiver(file, rule, last)));
    return new Checked(waiver, findings);
  }

  private void checkCode() {
    String code = spec().code();
    if (!PolicyRule.isCode(code)) {
      say(
          PolicyCodes.NOT_WAIVABLE,
          CODE,
          "\"" + code + "\" is the code of a check",
          "the code of a policy: checks say what would not work or lose state, which nobody can"
              + " excuse",
          "mend what the check finds, and remove the waiver");
    } else if (terms.areAllRules() && !terms.rules().containsKey(code)) {
      say(
          PolicyCodes.NOT_WAIVABLE,
          CODE,
          "no policy has the code \"" + code + "\"",
          "the code of a policy that judges this repository",
          Suggestion.action(code, terms.rules().keySet()));
    }
  }

  private void checkApprover() {
    if (plain(spec().approver()).equals(plain(spec().owner()))) {
      say(
          PolicyCodes.SELF_APPROVED,
          "/spec/approver",
          "owner and approver are both \"" + spec().approver() + "\"",
          "an approver other than the owner",
          "let somebody else approve it");
    }
  }

  private void checkExpiry(LocalDate last) {
    long left = ChronoUnit.DAYS.between(terms.date(), last);
    Optional<Integer> most = terms.mostDays().filter(days -> left > days);
    if (left < 0) {
      say(
          PolicyCodes.EXPIRED,
          EXPIRES,
          "the waiver expired on \"" + last + "\"",
          "a last day that is today or later: today is " + terms.date(),
          "mend what it excused and remove it, or have it approved again");
    } else if (most.isPresent()) {
      say(
          PolicyCodes.BAD_EXPIRY,
          EXPIRES,
          "the waiver lasts until \"" + last + "\", " + left + " days from today",
          "at most " + most.get() + " days, as spec.policies.maxWaiverDays of the platform has it",
          "write " + terms.date().plusDays(most.get()) + " or an earlier day");
    } else if (left <= SOON) {
      say(
          PolicyCodes.EXPIRES_SOON,
          EXPIRES,
          "the waiver expires on \"" + last + "\", " + days(left),
          "the work of " + spec().ticket() + " done by then",
          "ask " + spec().owner() + " to mend what it excuses, or have it approved again");
    }
  }

  private static String days(long left) {
    return left == 0 ? "today" : "in " + left + (left == 1 ? " day" : " days");
  }

  private void sayThatThereIsNoSuchDay() {
    say(
        PolicyCodes.BAD_EXPIRY,
        EXPIRES,
        "there is no day \"" + spec().expires() + "\"",
        "a day of the calendar",
        "write a day that exists");
  }

  private WaiverSpec spec() {
    return file.spec();
  }

  private void say(Code code, String pointer, String found, String expected, String action) {
    findings.add(Diagnostic.of(code, Waiver.at(file, pointer), found, expected, action));
  }

  private static String plain(String person) {
    return person.strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
