package dev.weir.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strings that some YAML reader takes for something else when they are written carelessly. */
final class NastyStrings {

  private static final List<String> WORDS =
      words(
          """
          y Y n N yes Yes YES no No NO on On ON off Off OFF true True TRUE false False
          FALSE null Null NULL ~ nan NaN .nan .NaN .NAN .inf .Inf .INF -.inf +.inf -.INF
          inf -inf Infinity -Infinity << = -y --no nil None undefined
          """);

  private static final List<String> NUMBERS =
      words(
          """
          0 1 -1 +1 00 007 010 0777 0o17 0O17 0x1F 0X1f 0b101 -0x1F +0b1 -0o7 1_000 1__0
          _1 1_ 0_8 089 1e3 1E3 1e+3 1e-3 -1e3 1. .5 -.5 +.5 1.0 1.20 1.5e3 1.5E+3 1.5e
          .e3 1_0.5_0 12:30 12:30:45 -12:30 190:20:30.15 1:2 0:0 12:60 9007199254740993
          9223372036854775808 123456789012345678901234567890 1,000 0.0 -0 -0.0 685_230.15
          0x 0b 0o 0b12 0xG 1Gi 500m 60s 1.20.1 10.0.0.1 1e400
          """);

  private static final List<String> DATES =
      words(
          """
          2024-01-01 2024-1-1 2024-01-01T10:00:00Z 2024-01-01t10:00:00z 2024-01-01T10:00:00+02:00
          2024-13-45 01-02-2024 10:00:00Z 2024 2024-01
          """);

  private static final List<String> SYNTAX =
      List.of(
          "",
          "1 000",
          "2024-01-01 10:00:00",
          "2024-01-01 10:00:00.123 -5",
          " ",
          "  ",
          " a",
          "a ",
          " a ",
          "\t",
          "\ta",
          "a\t",
          "a\tb",
          "-",
          "--",
          "---",
          "--- a",
          "...",
          "... a",
          "- a",
          "-a",
          "--topic",
          "--topic=a: b",
          "? a",
          "?",
          "?a",
          ":",
          ": a",
          ":a",
          "a:",
          "a: b",
          "a:b",
          "a :b",
          "a : b",
          "#",
          "# a",
          "#a",
          "a #b",
          "a# b",
          "a#b",
          "a #",
          "!",
          "!a",
          "!!str a",
          "&a",
          "& a",
          "*a",
          "*",
          "|",
          "|-",
          "|+",
          "|2",
          ">",
          ">-",
          "> a",
          "%",
          "%YAML 1.2",
          "@a",
          "`a`",
          "'",
          "''",
          "'a'",
          "it's",
          "\"",
          "\"\"",
          "\"a\"",
          "say \"x\"",
          "[",
          "]",
          "[]",
          "[a]",
          "[a, b]",
          "{",
          "}",
          "{}",
          "{a: b}",
          "{a}",
          "a, b",
          ",",
          ",a",
          "a,",
          "a]",
          "a}",
          "a[0]",
          "a{b=\"c\"}",
          "\\",
          "\\n",
          "a\\",
          "C:\\dir",
          "\\u0041",
          "${x}",
          "$x",
          "$(x)",
          "(a)",
          "(",
          "/a/b",
          "/",
          "_",
          "a/b",
          "a=b",
          "=a",
          "a=",
          "~a",
          "~/a",
          "<",
          "<a",
          "<<a",
          ">a",
          "a|b",
          "a>b",
          "a&b",
          "a*b",
          "a!b",
          "a%b",
          "a@b",
          "a`b",
          "a?b",
          "a? b",
          "a ? b",
          "a - b",
          "system:node",
          "system:",
          "rate(x{a=\"b\"}[5m]) > 1",
          "sum by (job) (x)",
          "http://a:80/?b=c#d",
          "arn:aws:iam::123456789012:role/x",
          "kafka: {a: 1}",
          "k: |",
          "a b",
          "a//b");

  private static final List<String> LINES =
      List.of(
          "\n",
          "\n\n",
          "a\n",
          "a\nb",
          "a\nb\n",
          "a\n\n",
          "a\n\n\n",
          "\na",
          "\n\na\n",
          " \na",
          " a\nb",
          "  a\n b\n",
          "a\n b",
          "a\n  b\n c\n",
          "a \nb",
          "a\n ",
          "a\n \n",
          "a\n  \nb",
          "\ta\nb",
          "a\n\tb",
          "a\n\t",
          "a\t\nb",
          "#a\nb",
          "a\n#b",
          "a\n# b\n",
          "---\na",
          "a\n---\nb",
          "a\n...\n",
          "- a\n- b",
          "a: b\nc: d\n",
          "\r",
          "a\r",
          "a\rb",
          "a\r\nb",
          "\r\n",
          "a\r\n",
          "a\n\r",
          "key: |\n  x\n",
          "{\n  \"a\": 1\n}\n",
          "%a\nb",
          "'a'\n\"b\"\n",
          "a\\\nb",
          "\n ",
          "\n\t\n",
          " \n ",
          "|\n",
          "true\n",
          "1\n",
          "null\nnull");

  private static final List<String> UNICODE =
      List.of(
          "é",
          "ü\n",
          "日本語",
          "日本\n語\n",
          "😀",
          "a😀\nb",
          "\u00a0",
          "\u00a0a",
          "a\u00a0",
          "\u0085",
          "a\u0085b",
          "a\u0085b\nc",
          "\u2028",
          "a\u2028b",
          "a\u2028b\nc",
          "\u2029",
          "a\u2029b\n",
          "\ufeff",
          "\ufeffa",
          "a\ufeff\nb",
          "\u200b",
          "\u0000",
          "a\u0000b",
          "\u0001\n",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "a\u007f\n",
          "\u0080",
          "\u009f\nb",
          "\ufffd",
          "\ufffc",
          "\uffff",
          "a\ufffe\nb",
          "\ue000",
          "ｙｅｓ",
          "٣",
          "١٢",
          "𝟏",
          "\u2003a",
          "a\u3000",
          "e\u0301",
          "\u202ea",
          "\u00ad");

  private NastyStrings() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  static List<String> all() {
    List<String> all = new ArrayList<>();
    List.of(WORDS, NUMBERS, DATES, SYNTAX, LINES, UNICODE).forEach(all::addAll);
    all.add("a".repeat(127));
    all.add("a".repeat(128));
    all.add("a".repeat(300));
    all.add("word ".repeat(100).strip());
    all.add("1".repeat(300));
    return List.copyOf(all);
  }

  /** Up to twelve pieces, each one nasty string, a nasty character or a blank. */
  static String random(Random random) {
    String characters = " \n\t\r:#-?,[]{}&*!|>'\"%@`~=<\\/.+_01289abeonyxtTZé\u0085\u2028😀";
    StringBuilder text = new StringBuilder();
    List<String> all = all();
    for (int i = random.nextInt(12); i >= 0; i--) {
      if (random.nextInt(6) == 0) {
        text.append(all.get(random.nextInt(all.size())));
      } else {
        int at = random.nextInt(characters.codePointCount(0, characters.length()));
        text.appendCodePoint(characters.codePointAt(characters.offsetByCodePoints(0, at)));
      }
    }
    return text.toString();
  }
}
