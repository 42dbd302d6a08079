package dev.weir.report;

import dev.weir.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a folder of pages against the codes: a page for each, and none besides. */
public final class CodePages {

  private static final List<String> SECTIONS =
      List.of("What happens", "Why", "Wrong", "Right", "What to do");

  private static final Pattern SECTION =
      Pattern.compile("^## ([^\n]*)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern YAML =
      Pattern.compile("^```yaml\n.*?\\S.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private CodePages() {}

  /**
   * What is wrong with the pages, sorted by code; empty when all is well.
   *
   * @param folder holds {@code <CODE>.md} files
   */
  public static List<String> problems(Path folder, Collection<Code> codes) throws IOException {
    Map<String, String> pages = pages(folder);
    List<String> problems = new ArrayList<>();
    for (Code code : new TreeSet<>(codes)) {
      String page = pages.remove(code.value());
      problems.addAll(page == null ? List.of(code + " has no page") : problemsOf(code, page));
    }
    pages.keySet().forEach(name -> problems.add("page " + name + " has no code"));
    return problems;
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString().replaceFirst("\\.md$", ""), Files.readString(file));
      }
    }
    return pages;
  }

  private static List<String> problemsOf(Code code, String page) {
    List<String> problems = new ArrayList<>();
    String title = "# " + code + ": " + code.title();
    if (!page.startsWith(title + "\n")) {
      problems.add(code + " does not start with \"" + title + "\"");
    }
    List<MatchResult> sections = SECTION.matcher(page).results().toList();
    List<String> names = sections.stream().map(section -> section.group(1)).toList();
    if (!names.equals(SECTIONS)) {
      problems.add(code + " has the sections " + names + " instead of " + SECTIONS);
    }
    for (MatchResult section : sections) {
      String text = section.group(2);
      if (text.isBlank()) {
        problems.add(code + " says nothing under \"" + section.group(1) + "\"");
      } else if (isExample(section.group(1)) && !YAML.matcher(text).find()) {
        problems.add(code + " has no fenced yaml under \"" + section.group(1) + "\"");
      }
    }
    return problems;
  }

  private static boolean isExample(String section) {
    return section.equals("Wrong") || section.equals("Right");
  }
}
