package dev.weir.manifest.argocd.health;

import com.fasterxml.jackson.databind.JsonNode;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LoadState;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.compiler.LuaC;
import org.luaj.vm2.lib.BaseLib;
import org.luaj.vm2.lib.PackageLib;
import org.luaj.vm2.lib.TableLib;

/** Runs a health check over an object with no more libraries than Argo CD opens. */
final class Lua {

  private Lua() {}

  /** What a check said. */
  record Health(String status, String message) {}

  static Health judge(String script, JsonNode object) {
    Globals globals = new Globals();
    globals.load(new BaseLib());
    globals.load(new PackageLib());
    globals.load(new TableLib());
    LoadState.install(globals);
    LuaC.install(globals);
    globals.set("obj", value(object));
    LuaValue answer = globals.load(script, "health.lua").call().checktable();
    return new Health(answer.get("status").checkjstring(), answer.get("message").checkjstring());
  }

  private static LuaValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case STRING -> LuaValue.valueOf(node.textValue());
      case NUMBER -> LuaValue.valueOf(node.doubleValue());
      case BOOLEAN -> LuaValue.valueOf(node.booleanValue());
      default -> LuaValue.NIL;
    };
  }

  private static LuaTable object(JsonNode node) {
    LuaTable table = new LuaTable();
    node.properties().forEach(entry -> table.set(entry.getKey(), value(entry.getValue())));
    return table;
  }

  private static LuaTable array(JsonNode node) {
    LuaTable table = new LuaTable();
    for (JsonNode element : node) {
      table.set(table.length() + 1, value(element));
    }
    return table;
  }
}
