package dev.weir.check.access;

import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.Resource;
import dev.weir.manifest.lineage.Touch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a job asks for in one direction, by what it physically is. */
final class Granted {

  private final List<Touch> touches;

  /** From a resource to the first of the touches that names it. */
  private final Map<String, Integer> first = new HashMap<>();

  /**
   * @param touches all of a job, in the order of its file
   */
  Granted(List<Touch> touches, Direction direction) {
    this.touches = touches;
    for (int i = 0; i < touches.size(); i++) {
      if (touches.get(i).edge().direction() == direction) {
        Resource resource = touches.get(i).edge().resource();
        first.putIfAbsent(key(resource, resource.id()), i);
      }
    }
  }

  /**
   * What makes a touch useless: an equal one before it, or one of a folder around it anywhere.
   *
   * @param before place of the touch among all
   */
  Optional<Touch> around(Resource resource, int before) {
    Integer same = first.get(key(resource, resource.id()));
    if (same != null && same < before) {
      return Optional.of(touches.get(same));
    }
    return resource.kind() == Resource.Kind.PREFIX ? folder(resource) : Optional.empty();
  }

  private Optional<Touch> folder(Resource resource) {
    String id = resource.id();
    for (int end = id.lastIndexOf('/', id.length() - 2);
        end > 0;
        end = id.lastIndexOf('/', end - 1)) {
      Integer around = first.get(key(resource, id.substring(0, end + 1)));
      if (around != null) {
        return Optional.of(touches.get(around));
      }
    }
    return Optional.empty();
  }

  private static String key(Resource resource, String id) {
    return resource.kind().word() + " " + id;
  }
}
