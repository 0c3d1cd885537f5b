package io.github.kafkak8s.model.storage;

import java.util.List;

/**
 * One volume of each pod: a {@linkplain Storage#claim persistent claim}, an {@linkplain Storage#existingClaim existing
 * one}, static volumes on {@linkplain Storage#hostPath directories} or {@linkplain Storage#local disks of nodes}, or an
 * {@linkplain Storage#emptyDir() emptyDir}.
 */
public sealed interface Volume extends Storage permits Claim, EmptyDir, ExistingClaim, HostPathVolumes, LocalVolumes {
    @Override
    default List<Volume> volumes() {
        return List.of(this);
    }
}
