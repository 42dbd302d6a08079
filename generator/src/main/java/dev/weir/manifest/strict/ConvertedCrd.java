package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One served version of a CustomResourceDefinition as a closed JSON Schema 2020-12.
 *
 * @param schema self-contained: its references lead into its own {@code $defs}
 */
public record ConvertedCrd(String apiVersion, String kind, ObjectNode schema) {}
