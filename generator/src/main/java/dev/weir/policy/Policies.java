package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Unit;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyPaths;
import dev.weir.policy.waiver.About;
import dev.weir.policy.waiver.JobNames;
import dev.weir.policy.waiver.Sight;
import dev.weir.policy.waiver.Waived;
import dev.weir.policy.waiver.WaiverReview;
import dev.weir.policy.waiver.WaiverUse;
import java.time.LocalDate;
import java.util.List;

/** Every bundle that judges a repository, and by what standards. Threads may share it. */
public final class Policies {

  private static final Policies NONE = new Policies(List.of(), Diagnostics.none());

  private final List<Judge> judges;
  private final Standards standards;
  private final JobNames jobs;
  private final Diagnostics diagnostics;

  private Policies(
      List<Judge> judges, Standards standards, JobNames jobs, Diagnostics diagnostics) {
    this.judges = List.copyOf(judges);
    this.standards = standards;
    this.jobs = jobs;
    this.diagnostics = diagnostics;
  }

  Policies(List<Judge> judges, Standards standards, JobNames jobs) {
    this(judges, standards, jobs, standards.diagnostics());
  }

  /** By what the rules say of themselves from the start, and without waivers. */
  Policies(List<Judge> judges, Diagnostics ofBundles) {
    this(judges, Standards.plain(LocalDate.EPOCH), JobNames.none(), ofBundles);
  }

  /** The same with more to be said of the bundles. */
  Policies withFindings(Diagnostics more) {
    return new Policies(judges, standards, jobs, diagnostics.plus(more));
  }

  /** Nobody judges. */
  public static Policies none() {
    return NONE;
  }

  /**
   * What is to be said of the bundles and of the files beside them: those that are stale or cannot
   * run, data that fits no rule, waivers that excuse nothing any more.
   */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /**
   * What the policies say of one unit, by the tier of its environment.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when a server cannot be asked
   */
  public Judgement judge(PolicyUnit unit) {
    Sorting sorting = new Sorting(standards);
    for (Judge judge : judges) {
      Verdict verdict = judge.judge(unit);
      for (RuleFinding finding : verdict.answer().findings()) {
        Manifest object = unit.objects().get(finding.object());
        Unit of = object.unit();
        sorting.add(
            finding.standingIn(object.tree()),
            judge,
            new Sorting.Seen(
                unit.environment().yardstick().tier(),
                unit.whereabouts(),
                jobs.about(of, finding.key())));
      }
      sorting.addFaults(
          verdict, judge, new Sorting.Asked(unit.name(), unit.whereabouts().fallback()));
    }
    return sorting.judgement();
  }

  /** What the policies say of everything together; to be asked when no unit was left out. */
  public Judgement judge(CompanyIndex index) {
    Sorting sorting = new Sorting(standards);
    for (Judge judge : judges) {
      Verdict verdict = judge.judge(index);
      for (RuleFinding finding : verdict.answer().findings()) {
        CompanyIndex.Entry entry = index.entries().get(finding.object());
        sorting.add(
            finding, judge, new Sorting.Seen(entry.tier(), entry.whereabouts(), about(entry)));
      }
      Location policies = Location.ofFile(PolicyPaths.FOLDER);
      sorting.addFaults(verdict, judge, new Sorting.Asked("the whole company", policies));
    }
    return sorting.judgement();
  }

  /** Whether any waiver is in force. */
  public boolean hasWaivers() {
    return !standards.waivers().inForce().isEmpty();
  }

  /** What an object is to waivers. */
  public About about(CompanyIndex.Entry entry) {
    return jobs.about(entry.unit(), entry.key());
  }

  /** What is to be said of waivers after everything in sight was judged. */
  public Diagnostics review(List<Waived> waived, Sight sight) {
    return WaiverReview.of(standards.waivers(), waived, sight);
  }

  /** The waivers in force that concern what is in sight, by their files. */
  public List<WaiverUse> uses(List<Waived> waived, Sight sight) {
    return standards.waivers().uses(waived, sight);
  }

  /** A catalogue's data with the facts of the environments. */
  static ObjectNode data(Catalogue catalogue, ObjectNode environments) {
    ObjectNode data = catalogue.data().deepCopy();
    data.withObject("/weir").set("environments", environments);
    return data;
  }
}
