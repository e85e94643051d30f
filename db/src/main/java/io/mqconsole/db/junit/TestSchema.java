package io.mqconsole.db.junit;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.mqconsole.db.EmbeddedMySql;
import java.util.Map;
import javax.sql.DataSource;

/**
 * An empty schema that one test class or Spring context has to itself.
 *
 * @param server the server it is on; shared with other tests, so never stop this one (see {@link SharedMySql})
 * @param name the schema's name
 */
public record TestSchema(EmbeddedMySql server, String name) {
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** @return connections without a pool */
    public DataSource dataSource() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    /** @return {@code spring.datasource.url}, {@code .username} and {@code .password} */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", jdbcUrl(),
                "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password());
    }
}
