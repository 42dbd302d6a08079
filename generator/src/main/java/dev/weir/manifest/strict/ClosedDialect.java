package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON Schema 2020-12 with no more keywords than {@link SchemaClosing} writes: the full dialect
 * costs a start about twice as much in class loading.
 */
final class ClosedDialect {

  private static final List<KeywordType> KEYWORDS =
      List.of(
          KeywordType.ADDITIONAL_PROPERTIES,
          KeywordType.ALL_OF,
          KeywordType.ANY_OF,
          KeywordType.CONST,
          KeywordType.ENUM,
          KeywordType.EXCLUSIVE_MAXIMUM,
          KeywordType.EXCLUSIVE_MINIMUM,
          KeywordType.ITEMS,
          KeywordType.MAXIMUM,
          KeywordType.MAX_ITEMS,
          KeywordType.MAX_LENGTH,
          KeywordType.MAX_PROPERTIES,
          KeywordType.MINIMUM,
          KeywordType.MIN_ITEMS,
          KeywordType.MIN_LENGTH,
          KeywordType.MIN_PROPERTIES,
          KeywordType.MULTIPLE_OF,
          KeywordType.NOT,
          KeywordType.ONE_OF,
          KeywordType.PATTERN,
          KeywordType.PROPERTIES,
          KeywordType.REF,
          KeywordType.REQUIRED,
          KeywordType.TYPE);

  private final SchemaRegistry registry;

  ClosedDialect() {
    List<Keyword> keywords = new ArrayList<>(KEYWORDS);
    keywords.add(new NonValidationKeyword("$defs"));
    Dialect dialect =
        Dialect.builder("urn:weir:closed")
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id")
            .keywords(keywords)
            .build();
    registry =
        SchemaRegistry.builder()
            .defaultDialectId(dialect.getId())
            .dialectRegistry(new BasicDialectRegistry(dialect))
            .schemaCacheEnabled(false)
            .schemaRegistryConfig(SchemaRegistryConfig.builder().preloadSchema(false).build())
            .build();
  }

  /** A schema whose validators are all built, so that threads may share it. */
  Schema compiled(ObjectNode schema) {
    Schema compiled = registry.getSchema(schema);
    compiled.initializeValidators();
    return compiled;
  }
}
