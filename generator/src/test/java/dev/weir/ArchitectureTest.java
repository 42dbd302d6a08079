package dev.weir;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** Holds the directions between the stages and what each of them may touch. */
@AnalyzeClasses(packages = "dev.weir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.weir.";

  /** From each stage to the stages that it may use; whatever those use comes with them. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  /** Hands literals alone to the class that would look up anything else. */
  private static final String READS_ADDRESS_LITERALS = "dev.weir.manifest.network.Cidr";

  /** Speaks SSH with the delivery repository; JGit's hooks there are typed with files. */
  private static final String SPEAKS_SSH = "dev.weir.git.ssh..";

  /** Asks the forge of the delivery repository for a pull request. */
  private static final String ASKS_FOR_REVIEW = "dev.weir.publish.github..";

  private static final String WORLD =
      "java\\.lang\\.System\\.(out|err|in|console|getenv|getProperty|getProperties|exit)"
          + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
          + "|java\\.lang\\.Runtime\\.(exit|halt|exec)"
          + "|java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*|java\\.util\\.Date\\.<init>"
          + "|java\\.util\\.(Locale|TimeZone)\\.getDefault|java\\.time\\.ZoneId\\.systemDefault"
          + "|java\\.nio\\.charset\\.Charset\\.defaultCharset"
          + "|java\\.lang\\.Throwable\\.printStackTrace";

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put("diagnostic", List.of());
    stages.put("model", List.of("diagnostic"));
    stages.put("files", List.of("diagnostic"));
    stages.put("git", List.of("model", "files"));
    stages.put("source", List.of("model", "files", "git"));
    stages.put("config", List.of("source"));
    stages.put("resolve", List.of("config"));
    stages.put("manifest", List.of("resolve"));
    stages.put("extend", List.of("manifest"));
    stages.put("check", List.of("manifest"));
    stages.put("policy", List.of("manifest"));
    stages.put("output", List.of("manifest"));
    stages.put("publish", List.of("output", "git", "extend"));
    stages.put("report", List.of("publish", "check"));
    stages.put("pipeline", List.of("publish", "check", "policy"));
    stages.put("cli", List.of("pipeline", "report"));
    return stages;
  }

  @ArchTest
  static void eachStageUsesOnlyThoseBeforeIt(JavaClasses classes) {
    for (String stage : MAY_USE.keySet()) {
      String[] allowed = reachable(stage).stream().map(s -> ROOT + s + "..").toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + stage + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.weir..")
                  .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
          .because("a stage sees what came before it and nothing else")
          .check(classes);
    }
  }

  private static Set<String> reachable(String stage) {
    Set<String> reached = new TreeSet<>(List.of(stage));
    List<String> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      for (String next : MAY_USE.getOrDefault(open.remove(0), List.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  @ArchTest
  static final ArchRule everyClassBelongsToAStage =
      classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream().map(s -> ROOT + s + "..").toArray(String[]::new));

  @ArchTest
  static final ArchRule noStagesInACircle =
      slices().matching("dev.weir.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noConcernsInACircle =
      slices().matching("dev.weir.manifest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noChecksInACircle =
      slices().matching("dev.weir.check.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noPoliciesInACircle =
      slices().matching("dev.weir.policy.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule enginesKnowNothingOfBundles =
      noClasses()
          .that()
          .resideInAPackage("dev.weir.policy.engine..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.weir..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "dev.weir.policy.engine..", "dev.weir.diagnostic.."))));

  @ArchTest
  static final ArchRule manifestsAreMadeOfWhatIsDecided =
      noClasses()
          .that()
          .resideInAPackage("dev.weir.manifest..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.weir.config..")
                  .and(
                      DescribedPredicate.describe(
                          "are no records of Platform, Environment or Team",
                          ArchitectureTest::isNoRecordOfAnInput)))
          .because(
              "nobody defaults twice: records of the platform's, environment's and team's facts come"
                  + " through resolve; what checks or binds inputs, and a job's raw file, do not");

  private static boolean isNoRecordOfAnInput(JavaClass type) {
    boolean input =
        type.getName().matches("dev\\.weir\\.config\\.(Platform|Environment|Team)Spec(\\$.*)?");
    boolean shared =
        type.getName()
            .matches(
                "dev\\.weir\\.config\\.(Inputs(\\$.*)?|Installation(\\$.*)?|Tier|Limits|DataSystems?(\\$.*)?|SystemKind)");
    return !input && !shared;
  }

  @ArchTest
  static final ArchRule kubernetesTypesStayInManifest =
      only("io.fabric8..", "dev.weir.manifest..").because("later stages see trees");

  @ArchTest
  static final ArchRule schemasAreReadWhereInputsAndObjectsAreChecked =
      only("com.networknt..", "dev.weir.config..", "dev.weir.manifest.strict..");

  @ArchTest
  static final ArchRule yamlIsParsedInSourceAlone =
      only("org.snakeyaml..", "dev.weir.source..").because("all else lacks positions");

  @ArchTest
  static final ArchRule templatesOfPlatformEngineersRunInExtendAlone =
      only("freemarker..", "dev.weir.extend..").because("it holds the sandbox");

  @ArchTest
  static final ArchRule wasmIsRunInOneClassAlone =
      noClasses()
          .that()
          .haveNameNotMatching("dev\\.weir\\.policy\\.engine\\.(WasmCode|BuiltInModule).*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.dylibso.chicory..")
          .because("its successor has the same classes in another package");

  @ArchTest
  static final ArchRule serversAreAskedInOneClassAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.weir.policy.engine.RemoteEngine")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.bisnode..")
          .because("it is the only way to the network");

  @ArchTest
  static final ArchRule opasPatternsAreThoseOfItsFunctions =
      only("com.google.re2j..", "dev.weir.policy.engine.builtin..");

  @ArchTest static final ArchRule flagsAreReadInCliAlone = only("picocli..", "dev.weir.cli..");

  @ArchTest
  static final ArchRule sarifIsWrittenInReportAlone =
      only("com.contrastsecurity..", "dev.weir.report..");

  @ArchTest
  static final ArchRule gitIsReadAndWrittenInGitAlone =
      only("org.eclipse.jgit..", "dev.weir.git..")
          .because("it keeps JGit off the machine around it");

  @ArchTest
  static final ArchRule sshIsSpokenInOnePackageAlone =
      only("org.apache.sshd..", "dev.weir.git.ssh..");

  private static ArchCondition<JavaClass> touchTheWorld() {
    return new ArchCondition<>("read the standard streams, the environment or the clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
          if (target.matches(WORLD)) {
            events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchRule only(String library, String... places) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @ArchTest
  static final ArchRule filesAreTouchedInFilesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.weir.files..", SPEAKS_SSH)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\.(Files|FileSystems?|.*Channel)|java\\.nio\\.channels\\..*"
                  + "|java\\.io\\.(File|FileReader|FileWriter|FileInputStream|FileOutputStream"
                  + "|RandomAccessFile)")
          .because("paths are rooted and sizes limited there");

  @ArchTest
  static final ArchRule standardStreamsEnvironmentAndClockAreReadInCliAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.cli..")
          .and()
          // Generated; reads a switch of its compiler.
          .haveNameNotMatching("dev\\.weir\\.policy\\.engine\\.BuiltInModule.*")
          .should(touchTheWorld())
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule nothingIsRandomOrOnTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.weir.cli..", SPEAKS_SSH, ASKS_FOR_REVIEW)
          .and()
          .doNotHaveFullyQualifiedName(READS_ADDRESS_LITERALS)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|UUID)|java\\.security\\.SecureRandom"
                  + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
                  + "|java\\.net\\.(http\\..*|.*Socket.*|.*Connection|InetAddress)")
          .because("the same input gives the same bytes, without a network");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*[a-z](Utils?|Helpers?|(?<!Job|Task)Managers?|Impl|Base)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*[.$](Abstract|Base)[A-Z].*")
          .orShould()
          .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    List<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !isNullMarked(name))
            .sorted()
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static boolean isNullMarked(String name) {
    try {
      return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @ArchTest
  static void thereAreClassesToHoldToTheseRules(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(400);
    for (String stage : MAY_USE.keySet()) {
      assertThat(classes.that(resideInAPackage(ROOT + stage + ".."))).as(stage).isNotEmpty();
    }
  }
}
