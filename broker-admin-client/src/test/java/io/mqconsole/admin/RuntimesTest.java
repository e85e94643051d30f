package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the texts of a broker's runtime table become numbers, and when they do not. */
class RuntimesTest {
    @Test
    void everyNumberComesFromItsKey() {
        var runtime = Runtimes.parse(Map.of(
                "brokerVersionDesc", "V5_5_0",
                "bootTimestamp", "1700000000000",
                "putTps", "12.5 8.0 1.25",
                "getTransferredTps", "7.5 0.0 0.0",
                "putMessageFailedTimes", "7",
                "putMessageTimesTotal", "2500",
                "msgPutTotalTodayNow", "1500",
                "msgPutTotalTodayMorning", "1200",
                "msgPutTotalYesterdayMorning", "200",
                "commitLogDiskRatio", "0.41"));

        assertThat(runtime.version()).isEqualTo("V5_5_0");
        assertThat(runtime.bootedAt()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(runtime.putTps()).isEqualTo(12.5);
        assertThat(runtime.putTpsMinute()).isEqualTo(8.0);
        assertThat(runtime.putsFailed()).isEqualTo(7);
        assertThat(runtime.storePuts()).isEqualTo(2500);
        assertThat(runtime.getTps()).isEqualTo(7.5);
        assertThat(runtime.messagesPutTotal()).isEqualTo(1500);
        assertThat(runtime.messagesPutToday()).isEqualTo(300);
        assertThat(runtime.diskUsedRatio()).isEqualTo(0.41);
        assertThat(runtime.raw()).hasSize(10);
    }

    @Test
    void whatIsMissingOrNoNumberIsUnknownAndNotZero() {
        var missing = Runtimes.parse(Map.of());
        var nonsense = Runtimes.parse(Map.of(
                "putTps", "",
                "getTransferredTps", "NaN 1 1",
                "bootTimestamp", "yesterday",
                "msgPutTotalTodayNow", "1.5e3",
                "msgPutTotalTodayMorning", "0",
                "commitLogDiskRatio", "1.7976931348623157E308"));

        for (var runtime : new BrokerRuntime[] {missing, nonsense}) {
            assertThat(runtime)
                    .extracting(
                            BrokerRuntime::version,
                            BrokerRuntime::bootedAt,
                            BrokerRuntime::putTps,
                            BrokerRuntime::putTpsMinute,
                            BrokerRuntime::getTps,
                            BrokerRuntime::messagesPutTotal,
                            BrokerRuntime::messagesPutToday,
                            BrokerRuntime::messagesAccepted,
                            BrokerRuntime::storePuts,
                            BrokerRuntime::putsFailed,
                            BrokerRuntime::diskUsedRatio)
                    .containsOnlyNulls();
        }
    }

    @Test
    void theFullestDiskCountsAlthoughTheBrokerReportsTheEmptiest() {
        var table = new HashMap<String, String>();
        table.put("commitLogDiskRatio", "0.2");
        table.put("commitLogDiskRatio_/data1/commitlog", "0.2");
        table.put("commitLogDiskRatio_/data2/commitlog", "0.93");

        assertThat(Runtimes.parse(table).diskUsedRatio()).isEqualTo(0.93);
    }

    @Test
    void aCommitLogPathThatDoesNotExistIsNoDisk() {
        assertThat(Runtimes.parse(Map.of("commitLogDiskRatio", "-1.0", "commitLogDiskRatio_/gone", "-1.0"))
                        .diskUsedRatio())
                .isNull();
    }

    @Test
    void todayIsUnknownWhenTheCountersContradictEachOther() {
        assertThat(Runtimes.parse(Map.of("msgPutTotalTodayNow", "5", "msgPutTotalTodayMorning", "9"))
                        .messagesPutToday())
                .isNull();
    }

    @Test
    void whatWaitsToBeDeliveredCountsAsAcceptedUntilItIsPut() {
        var table = new HashMap<String, String>();
        table.put("msgPutTotalTodayNow", "1000");
        assertThat(Runtimes.parse(table).messagesAccepted()).isEqualTo(1000);

        table.put("scheduleMessageOffset_3", "40,100");
        table.put("scheduleMessageOffset_4", "7,7");
        table.put("timerCongestNum", "300");
        table.put("timerOffsetBehind", "5");
        assertThat(Runtimes.parse(table).messagesAccepted()).isEqualTo(1365);
    }

    @Test
    void aWaitingNumberThatCannotBeReadMakesTheAcceptedUnknown() {
        for (var odd : new String[][] {
            {"timerCongestNum", "many"}, {"scheduleMessageOffset_3", "5"}, {"scheduleMessageOffset_3", "x,5"}
        }) {
            assertThat(Runtimes.parse(Map.of("msgPutTotalTodayNow", "1000", odd[0], odd[1]))
                            .messagesAccepted())
                    .isNull();
        }
    }
}
