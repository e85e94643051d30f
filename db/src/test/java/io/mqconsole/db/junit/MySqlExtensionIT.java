package io.mqconsole.db.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.db.EmbeddedMySql;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@EmbeddedMySqlTest
class MySqlExtensionIT {
    private final TestSchema schema;

    MySqlExtensionIT(TestSchema schema) {
        this.schema = schema;
    }

    @Test
    void aClassKeepsItsSchema(TestSchema again) {
        assertThat(again).isEqualTo(schema);
    }

    @Test
    void theServerIsTheSharedOne(EmbeddedMySql server) {
        assertThat(server).isSameAs(SharedMySql.server()).isSameAs(schema.server());
    }

    @Test
    void aFreshSchemaIsAnotherOneAndItsPropertiesLeadToIt() throws SQLException {
        TestSchema fresh = SharedMySql.freshSchema("Some Context: with a name that is far too long for a schema name");

        assertThat(fresh.name()).isNotEqualTo(schema.name());
        assertThat(fresh.springProperties().get("spring.datasource.url")).contains("/" + fresh.name() + "?");
        try (Connection connection = fresh.dataSource().getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo(fresh.name());
        }
    }

    @Nested
    class Inside {
        @Test
        void aNestedClassSharesTheSchemaOfItsOuterClass(TestSchema nested) {
            assertThat(nested).isEqualTo(schema);
        }
    }
}
