package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.QueueRoom;
import dev.weir.config.Installation.Room;
import dev.weir.manifest.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * YuniKorn's queues as the tree that their full names describe.
 *
 * @param names of queues that are there: {@code root.streaming.payments}
 * @param room by full name
 */
record QueueTree(SortedSet<String> names, Map<String, QueueRoom> room) {

  private static final String ROOT = "root";

  ObjectNode root() {
    ObjectNode root = queue(ROOT);
    root.put("submitacl", "*");
    return root;
  }

  /** A queue with all below it; gangs need that one without others below takes pods in order. */
  private ObjectNode queue(String name) {
    ObjectNode queue = Trees.empty();
    queue.put("name", name.substring(name.lastIndexOf('.') + 1));
    Optional.ofNullable(room.get(name)).ifPresent(said -> resources(queue, said));
    List<String> below = below(name);
    if (below.isEmpty()) {
      queue.putObject("properties").put("application.sort.policy", "fifo");
    } else {
      queue.put("parent", true);
      below.forEach(child -> queue.withArray("queues").add(queue(child)));
    }
    return queue;
  }

  private List<String> below(String name) {
    String start = name + ".";
    TreeSet<String> children = new TreeSet<>();
    for (String other : names) {
      if (other.startsWith(start)) {
        int end = other.indexOf('.', start.length());
        children.add(end < 0 ? other : other.substring(0, end));
      }
    }
    return List.copyOf(children);
  }

  private static void resources(ObjectNode queue, QueueRoom said) {
    ObjectNode resources = queue.putObject("resources");
    said.guaranteed().ifPresent(room -> resources.set("guaranteed", room(room)));
    said.max().ifPresent(room -> resources.set("max", room(room)));
  }

  private static ObjectNode room(Room said) {
    ObjectNode room = Trees.empty();
    said.cpu().ifPresent(cpu -> room.put("vcore", cpu));
    said.memory().ifPresent(memory -> room.put("memory", memory));
    return room;
  }
}
