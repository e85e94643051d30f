package io.mqconsole.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldDifferenceTest {

    @Test
    void onlyWhatDiffersIsShownAlsoWithinOthers() {
        assertThat(between(
                        "{'name':'ann','enabled':true,'labels':{'room':'A','cell':'1'},'tags':[1,2]}",
                        "{'name':'ann','enabled':false,'labels':{'room':'B','cell':'1'},'tags':[1,2]}"))
                .containsExactly(
                        new FieldDifference("enabled", "true", "false"), new FieldDifference("labels.room", "A", "B"));
    }

    @Test
    void whatIsNewOrGoneHasOneSide() {
        assertThat(between(null, "{'name':'ann','remark':null}"))
                .containsExactly(new FieldDifference("name", null, "ann"));
        assertThat(between("{'name':'ann'}", null)).containsExactly(new FieldDifference("name", "ann", null));
        assertThat(between("{'perm':6}", "{'perm':4,'note':''}"))
                .containsExactly(new FieldDifference("perm", "6", "4"), new FieldDifference("note", null, ""));
    }

    @Test
    void aSingleValueHasNoName() {
        assertThat(between("'PLANNED'", "'RUNNING'")).containsExactly(new FieldDifference("", "PLANNED", "RUNNING"));
        assertThat(between("'RUNNING'", "'RUNNING'")).isEmpty();
        assertThat(between(null, null)).isEmpty();
    }

    private static List<FieldDifference> between(String before, String after) {
        return FieldDifference.between(json(before), json(after));
    }

    private static JsonNode json(String text) {
        return text == null ? null : JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
