package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches the scripted nodes and says what a test wants to hear. */
@Component
class ScriptedGate implements WaveGate {
    /** The waves that it was asked to watch. */
    final List<Integer> watched = new CopyOnWriteArrayList<>();

    volatile @Nullable Text objection;

    void reset() {
        watched.clear();
        objection = null;
    }

    @Override
    public Optional<Watch> before(Change change, List<ChangeTarget> wave) {
        if (!change.kind().equals(ScriptedKind.NAME)) {
            return Optional.empty();
        }
        watched.add(wave.getFirst().wave());
        return Optional.of(() -> Optional.ofNullable(objection));
    }
}
