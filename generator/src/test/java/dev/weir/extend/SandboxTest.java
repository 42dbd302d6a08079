package dev.weir.extend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

  private static final String MAP =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\ndata: {x: \"1\"}\n";

  private static Extended run(String template) {
    return Extras.in("workload")
        .file("environments/dev/environment.yaml", "secret")
        .file("environments/prod/templates/other.ftl", "secret")
        .file("etc/passwd", "secret")
        .run(template);
  }

  /** Ways to reach classes, the clock, other expressions or this machine's settings. */
  static Stream<String> refused() {
    return Stream.of(
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${'freemarker.template.utility.ObjectConstructor'? new ()('java.io.File', '/')}",
        "${\"x\"?<#-- hidden -->new()}",
        "${env?api.getClass()}",
        "${team.owners?api.class.classLoader}",
        "${.now}",
        "${ .now?long?c}",
        "${1?string}${(.now)?string.iso}",
        "<#assign t = .now>${t?date}",
        "<#if 1 lt.now?long></#if>",
        "${.<#-- hidden -->now?long}",
        "${\".now\"?eval?long}",
        "${('.' + 'now')?eval}",
        "${\"\\x0024{\\x002Enow?long}\"}",
        "${\"${\\\"\\\\x0024{\\\\x002Enow}\\\"}\"}",
        "<@'${1}'?interpret />",
        "<#assign i = \"<#list 1..9 as x></#list>\"?interpret><@i/>",
        "<#setting locale=\"de_DE\">",
        "<#setting time_zone=\"JVM default\">",
        "<#ftl strict_syntax=false>",
        "[#ftl]",
        "${.version}");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatReachesOutIsRefusedBeforeItRuns(String attack) {
    Extended extended = run(MAP + attack);
    assertThat(Extras.codes(extended)).containsExactly("EXT-005");
    assertThat(extended.manifests()).isEmpty();
  }

  @Test
  void theRefusedWordIsPointedAt() {
    assertThat(Extras.places(run("a: 1\nb: ${.now}")))
        .containsExactly("EXT-005 environments/dev/templates/extra.ftl:2:6");
  }

  @Test
  void anIncludedTemplateIsSearchedToo() {
    Extended extended =
        Extras.in("workload")
            .file("environments/dev/templates/part.ftl", "${.now}")
            .run("<#include \"part.ftl\">");
    assertThat(Extras.places(extended))
        .containsExactly("EXT-005 environments/dev/templates/part.ftl:1:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# it is known. now ask\n",
        "# ${values.now!} ${values['now']!}\n",
        "# ${(values.version)!}\n",
        "# ${env.name?upper_case?new_line!}\n"
      })
  void wordsThatOnlyLookAlikePassTheSearch(String harmless) {
    assertThat(Extras.codes(run(MAP + harmless))).doesNotContain("EXT-005");
  }

  /** Ways to read files; all fail as templates that do not exist. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#include \"../environment.yaml\">",
        "<#include \"/../environment.yaml\">",
        "<#include \"/etc/passwd\">",
        "<#include \"../../prod/templates/other.ftl\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"classpath:/dev/weir/config/weir-v1.schema.json\">",
        "<#include \"..\\\\environment.yaml\">",
        "<#import \"../../prod/templates/other.ftl\" as o>",
        "<#include \"*/environment.yaml\">",
        "<@.get_optional_template('../environment.yaml').include!fail />"
      })
  void filesElsewhereCannotBeRead(String attack) {
    Extended extended = run(MAP + attack);
    assertThat(Extras.codes(extended)).containsExactly("EXT-004");
    assertThat(extended.manifests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${env.class.name}",
        "${env.getClass()}",
        "${team.owners.class}",
        "${\"\".class.forName('java.lang.Runtime')}",
        "${.data_model.Session}",
        "${.globals['java.lang.System']}",
        "${.locale_object.getDefault()}",
        "${statics['java.lang.System'].getenv()}",
        "${.main.class}"
      })
  void theModelHoldsNoClasses(String attack) {
    assertThat(Extras.codes(run(MAP + attack))).containsExactly("EXT-004");
  }

  /** Runs that do not end by themselves. */
  static Stream<String> endless() {
    return Stream.of(
        "<#list 1..1000000000 as x></#list>",
        "<#list 1.. as x></#list>",
        "<#list 1..100000 as x><#list 1..100000 as y></#list></#list>",
        "<#list 1..1000000000 as x><#attempt>${nothing}<#recover></#attempt></#list>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f x><#return f(x + 1)></#function>${f(1)}",
        "<#assign s = \"x\"><#list 1..64 as x><#assign s = s + s></#list>",
        "<#assign t><#list 1..1000000000 as x>aaaaaaaaaa</#list></#assign>",
        "<#include \"extra.ftl\">");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void whatDoesNotEndIsStopped(String attack) {
    Extended extended = Assertions.assertTimeout(Duration.ofSeconds(10), () -> run(MAP + attack));
    assertThat(Extras.codes(extended)).containsExactly("EXT-007");
    assertThat(extended.manifests()).isEmpty();
  }

  @Test
  void aLoopInsideABuiltInIsStoppedByTime() {
    Extended extended =
        Assertions.assertTimeout(
            Duration.ofSeconds(10),
            () ->
                run(
                    MAP
                        + "# ${(1..400000)?filter(x -> (1..1000)?filter(y -> false)?size == 1)?size}"));
    assertThat(extended.diagnostics().all().get(0).found())
        .isEqualTo("the run was stopped: it took too long");
  }

  @Test
  void loopsOfAnHonestSizeEnd() {
    String loop = "<#list 1..1000 as x><#list 1..50 as y></#list></#list>";
    assertThat(Extras.codes(run(MAP + loop))).isEmpty();
  }

  @Test
  void aGiantOutputIsStopped() {
    assertThat(Extras.codes(run("<#list 1..90000 as x>aaaa: 1\n</#list>")))
        .containsExactly("EXT-006");
  }

  @Test
  void theSameModelGivesTheSameBytesInAnyPlace() {
    String template = MAP + "y: \"<#list env as k, v>${k}</#list> ${1234567.5} ${true?c}\"\n";
    assertThat(run(template).manifests().get(0).tree().path("y").asText())
        .isEqualTo("accountnameregiontier 1234567.5 true");
  }
}
