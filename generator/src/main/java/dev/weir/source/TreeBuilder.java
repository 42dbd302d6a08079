package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import dev.weir.source.OpenNode.OpenMapping;
import dev.weir.source.OpenNode.OpenSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one document from the engine's events.
 *
 * <p>Events and not the engine's composer, which is recursive without a limit, replaces aliases by
 * what they name and forgets where they stood.
 */
final class TreeBuilder {

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final SourceText source;
  private final Findings findings;
  private final Tabs tabs;
  private final Properties properties;
  private final Scalars scalars;
  private final Keys keys;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private @Nullable Node root;
  private int nodes;
  private int documents;
  private boolean inMerge;
  private Location reached;

  TreeBuilder(SourceText source, Tabs tabs, Findings findings) {
    this.source = source;
    this.tabs = tabs;
    this.findings = findings;
    this.properties = new Properties(source, findings);
    this.scalars = new Scalars(findings);
    this.keys = new Keys(findings);
    this.reached = Location.ofFile(source.path());
  }

  /**
   * The root; empty for a file without a document, and when a limit stopped the reading.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException for what is no YAML
   */
  Optional<Node> build() {
    for (Event event : new Parse(SETTINGS).parseString(source.text())) {
      if (!take(event)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(root);
  }

  /** The last place that was understood, for when the engine fails without naming one. */
  Location reached() {
    return reached;
  }

  /** Whether reading may go on. */
  private boolean take(Event event) {
    Location place = source.between(event.getStartMark(), event.getEndMark());
    reached = place;
    return switch (event.getEventId()) {
      case DocumentStart -> isFirstDocument(place);
      case Alias -> alias((AliasEvent) event, place) && isWithinNodes(event, place);
      case Scalar -> scalar((ScalarEvent) event, place) && isWithinNodes(event, place);
      case MappingStart, SequenceStart ->
          open((CollectionStartEvent) event, place) && isWithinNodes(event, place);
      case MappingEnd, SequenceEnd -> attach(open.pop().close(place), false);
      default -> true;
    };
  }

  private boolean isFirstDocument(Location place) {
    documents++;
    if (documents > 1) {
      findings.add(SourceCodes.SEVERAL_DOCUMENTS, place, Syntax.SECOND_DOCUMENT);
    }
    return documents == 1;
  }

  private boolean alias(AliasEvent event, Location place) {
    if (!inMerge) {
      findings.add(
          SourceCodes.ALIAS,
          place,
          new Text(
              "the alias \"*" + event.getAlias().getValue() + "\"",
              "the value itself",
              "write the value here in full, or put it in quotes if text is meant"));
    }
    inMerge = false;
    return attachNothing(place);
  }

  private boolean scalar(ScalarEvent event, Location place) {
    inMerge = false;
    properties.check(event, event.getTag());
    if (!expectsKey()) {
      return attach(scalars.value(event, place), event.isPlain());
    }
    if (event.isPlain() && event.getValue().equals("<<")) {
      keys.merge(place);
      open.element().key(place, null);
      inMerge = true;
      return true;
    }
    return attach(scalars.key(event, place), event.isPlain());
  }

  private boolean open(CollectionStartEvent event, Location place) {
    inMerge = false;
    properties.check(event, event.getTag());
    if (open.size() >= Limits.DEPTH) {
      findings.add(
          SourceCodes.TOO_DEEP,
          place,
          new Text(
              "more than " + Limits.DEPTH + " mappings and lists inside one another",
              "at most " + Limits.DEPTH,
              "take levels away"));
      return false;
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    boolean bracketed = event.isFlow() && isBracket(place);
    open.push(mapping ? new OpenMapping(place, bracketed) : new OpenSequence(place, bracketed));
    return true;
  }

  /** The one pair of {@code [a: b]} is a mapping in flow style without a bracket of its own. */
  private static boolean isBracket(Location place) {
    return place.column() != place.endColumn() || place.line() != place.endLine();
  }

  private boolean isWithinNodes(Event event, Location place) {
    event.getStartMark().filter(tabs::indent).ifPresent(mark -> tabs.report(mark, findings));
    nodes++;
    if (nodes <= Limits.NODES) {
      return true;
    }
    findings.add(
        SourceCodes.TOO_MANY_VALUES,
        place,
        new Text(
            "more than " + Limits.NODES + " keys and values in this file",
            "at most " + Limits.NODES,
            "split the file"));
    return false;
  }

  private boolean expectsKey() {
    return !open.isEmpty() && open.element().expectsKey();
  }

  private boolean attach(Node node, boolean plain) {
    if (open.isEmpty()) {
      root = node;
    } else if (expectsKey()) {
      keys.take(open.element(), node, plain);
    } else {
      open.element().add(node);
    }
    return true;
  }

  private boolean attachNothing(Location place) {
    if (expectsKey()) {
      open.element().key(place, null);
    } else if (!open.isEmpty()) {
      open.element().add(null);
    }
    return true;
  }
}
