package dev.weir.extend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One YAML document of a template's output.
 *
 * @param firstLine number of its first line in the output, from 1
 */
record OutputDocument(int firstLine, String text) {

  /** YAML allows these three dashes at the start of a line nowhere but between documents. */
  private static final Pattern SEPARATOR = Pattern.compile("---[ \\t\\r]*(#.*)?");

  private static final Pattern NOTHING = Pattern.compile("[ \\t\\r]*(#.*)?");

  /** The documents in their order; those without anything but comments are left out. */
  static List<OutputDocument> split(String output) {
    List<OutputDocument> documents = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int first = 1;
    int line = 0;
    for (String written : output.split("\n", -1)) {
      line++;
      if (SEPARATOR.matcher(written).matches()) {
        addTo(documents, first, text);
        text = new StringBuilder();
        first = line + 1;
      } else {
        text.append(written).append('\n');
      }
    }
    addTo(documents, first, text);
    return documents;
  }

  private static void addTo(List<OutputDocument> documents, int first, StringBuilder text) {
    if (!text.toString().lines().allMatch(l -> NOTHING.matcher(l).matches())) {
      documents.add(new OutputDocument(first, text.toString()));
    }
  }
}
