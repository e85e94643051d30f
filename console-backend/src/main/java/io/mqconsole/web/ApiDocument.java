package io.mqconsole.web;

import io.mqconsole.shared.AlwaysOn;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.shared.Texts;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Writes the conventions of this package into the OpenAPI document, so that no controller repeats them. */
@Configuration
class ApiDocument {
    private static final String PROBLEM = "Problem";

    private final Texts texts;

    ApiDocument(Texts texts) {
        this.texts = texts;
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageQuery.class).addAnnotationsToIgnore(ListFilter.class);
    }

    @Bean
    OpenAPI openApi() {
        Components components = new Components()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("mqconsole")
                        .version("v1")
                        .description("Manages RocketMQ clusters. Lists answer as JSON page by page, and as CSV"
                                + " (Accept: text/csv) with all rows that match. Times are ISO 8601 in UTC.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            name(operation, handler);
            describe(operation, handler);
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == PageQuery.class) {
                    paging().forEach(operation::addParametersItem);
                } else if (parameter.hasParameterAnnotation(ListFilter.class)) {
                    filters(parameter.getParameterType()).forEach(operation::addParametersItem);
                }
            }
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(idempotencyKey());
            }
            answers(operation, handler);
            return operation;
        };
    }

    /** The name of its switch, so that whoever reads the one finds the other. */
    private static void name(Operation operation, HandlerMethod handler) {
        var declared = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        Switchable named = handler.getMethodAnnotation(Switchable.class);
        AlwaysOn always = handler.getMethodAnnotation(AlwaysOn.class);
        if (declared != null && !declared.operationId().isEmpty()) {
            operation.setOperationId(declared.operationId());
        } else if (named != null) {
            operation.setOperationId(named.value());
        } else if (always != null) {
            operation.setOperationId(always.value());
        }
    }

    private void describe(Operation operation, HandlerMethod handler) {
        Switchable named = handler.getMethodAnnotation(Switchable.class);
        if (operation.getSummary() == null && named != null) {
            operation.setSummary(texts.say(Text.of("operation." + named.value()), Locale.ENGLISH));
        }
    }

    private static List<Parameter> paging() {
        return List.of(
                query("pageNum", "from 1", integer(1, Integer.MAX_VALUE, 1)),
                query("pageSize", "rows per page", integer(1, PageQuery.MAX_SIZE, PageQueryResolver.USUAL_SIZE)),
                query(
                                "sort",
                                "column,asc or column,desc; repeat it for more columns",
                                new Schema<>().types(Set.of("array")).items(string()))
                        .explode(true));
    }

    private static Schema<?> integer(int min, int max, int usual) {
        Schema<Object> schema = new Schema<>();
        schema.addType("integer");
        schema.setMinimum(BigDecimal.valueOf(min));
        schema.setMaximum(BigDecimal.valueOf(max));
        schema.setDefault(usual);
        return schema;
    }

    private static Schema<String> string() {
        Schema<String> schema = new StringSchema();
        schema.addType("string");
        return schema;
    }

    private static List<Parameter> filters(Class<?> filter) {
        return Arrays.stream(filter.getRecordComponents())
                .flatMap(component -> filter(component).stream())
                .toList();
    }

    private static List<Parameter> filter(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == TextMatch.class) {
            return List.of(
                    query(name, "matches a part, in any case", string()),
                    query(ListFilterResolver.EXACT + name, "matches all of it", string()));
        }
        Schema<String> schema = string();
        if (type == Instant.class) {
            schema.setFormat("date-time");
        } else if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(String::valueOf).forEach(schema::addEnumItemObject);
        }
        return List.of(query(name, null, type == Integer.class || type == Boolean.class ? plain(type) : schema));
    }

    private static Schema<?> plain(Class<?> type) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type == Integer.class ? "integer" : "boolean");
        return schema;
    }

    private static Parameter query(String name, @Nullable String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(IdempotencyFilter.HEADER)
                .description("A repetition within 24 hours gets the first answer again, without any secret in it; the"
                        + " same key with another request is 409")
                .schema(string());
    }

    private static void answers(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        ApiResponse ok = responses.get("200");
        if (handler.getMethod().getReturnType() == Listing.class && ok != null) {
            ok.getContent().addMediaType("text/csv", new MediaType().schema(string()));
        }
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("Anything else, as RFC 9457")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
    }
}
