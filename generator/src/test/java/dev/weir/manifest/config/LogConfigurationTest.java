package dev.weir.manifest.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.SmallCompany;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogConfigurationTest {

  private static Map<String, String> of(String spec) {
    return LogConfiguration.of(SmallCompany.create().job("fraud", spec).resolvedJob("fraud"));
  }

  @Test
  void nothingAskedIsNothingSet() {
    assertThat(of("")).isEmpty();
  }

  @Test
  void levelsMakeAWholeFileThatWritesToTheConsole() {
    assertThat(of("logging: {level: WARN, loggers: {com.acme: DEBUG, org.apache.kafka: ERROR}}"))
        .containsExactly(
            Map.entry(
                "log4j-console.properties",
                """
                appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
                appender.console.layout.type = PatternLayout
                appender.console.name = ConsoleAppender
                appender.console.type = CONSOLE
                logger.job1.level = DEBUG
                logger.job1.name = com.acme
                logger.kafka.level = ERROR
                logger.kafka.name = org.apache.kafka
                rootLogger.appenderRef.console.ref = ConsoleAppender
                rootLogger.level = WARN
                """));
  }

  @Test
  void loggersAloneLeaveTheRootAtFlinksLevel() {
    assertThat(of("logging: {loggers: {com.acme: DEBUG}}").get("log4j-console.properties"))
        .contains("rootLogger.level = INFO\n");
  }

  @Test
  void aWholeFileIsTakenAsItIs() {
    assertThat(of("logging: {level: WARN, log4j: \"x = y\"}"))
        .containsExactly(Map.entry("log4j-console.properties", "x = y"));
  }

  @Test
  void logbackStandsBesideLog4j() {
    assertThat(of("logging: {level: WARN, logback: <configuration/>}"))
        .containsOnlyKeys("log4j-console.properties", "logback-console.xml")
        .containsEntry("logback-console.xml", "<configuration/>");
  }
}
