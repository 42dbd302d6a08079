package dev.weir.manifest.config;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An ExternalSecret of the External Secrets operator, with the fields that Weir emits. */
record ExternalSecretObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  ExternalSecretObject(ObjectMeta metadata, Spec spec) {
    this("external-secrets.io/v1", "ExternalSecret", metadata, spec);
  }

  /**
   * One that makes the Secret of its own name, each key from its place in the store: {@code name}
   * or {@code name#property}.
   */
  static ExternalSecretObject of(
      ObjectMeta metadata,
      StoreRef store,
      Optional<String> refreshInterval,
      Map<String, String> places) {
    List<Item> data =
        new TreeMap<>(places)
            .entrySet().stream().map(e -> new Item(e.getKey(), Remote.at(e.getValue()))).toList();
    var to = new Destination(metadata.getName(), "Owner", "Retain");
    return new ExternalSecretObject(metadata, new Spec(refreshInterval, store, to, data));
  }

  /** Where the values come from, what Secret they make, and how often they are read again. */
  record Spec(
      Optional<String> refreshInterval,
      StoreRef secretStoreRef,
      Destination target,
      List<Item> data) {}

  /** The store. */
  record StoreRef(String kind, String name) {}

  /** The Secret; it stays when the values vanish from the store. */
  record Destination(String name, String creationPolicy, String deletionPolicy) {}

  /** One key of the Secret. */
  record Item(String secretKey, Remote remoteRef) {}

  /**
   * Where one value is. The policies are the CRD's defaults in some of its releases: written, since
   * a default inside a list would show as drift.
   */
  record Remote(
      String key,
      Optional<String> property,
      String conversionStrategy,
      String decodingStrategy,
      String metadataPolicy) {

    /** A value at {@code name} or {@code name#property}. */
    static Remote at(String place) {
      int hash = place.lastIndexOf('#');
      return hash < 0 ? of(place) : of(place.substring(0, hash), place.substring(hash + 1));
    }

    /** A value that is a secret of its own. */
    static Remote of(String key) {
      return new Remote(key, Optional.empty(), "Default", "None", "None");
    }

    /** A value that is a property of a secret. */
    static Remote of(String key, String property) {
      return new Remote(key, Optional.of(property), "Default", "None", "None");
    }
  }
}
