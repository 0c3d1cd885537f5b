package io.github.kafkak8s.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.storage.Volume;
import io.github.kafkak8s.model.unit.Size;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A laptop has one class of storage, and none of the disks and volumes of a production cluster. */
class SmallStorageTest {
    private static final Size LARGE = Size.gibibytes(250);
    private static final Claim SMALL = Storage.claim(Size.gibibytes(1));

    static Stream<Volume> volumes() {
        return Stream.of(
                Storage.claim(LARGE).storageClass("ssd").label("a", "b").annotation("c", "d"),
                Storage.claim(LARGE).withoutStorageClass().selector("disk", "nvme"),
                Storage.claim(LARGE).grownFrom(Size.gibibytes(100)),
                Storage.claim(LARGE).asManifests(),
                Storage.hostPath(LARGE, "/mnt/a"),
                Storage.local(LARGE, LocalVolume.on("node", "/mnt/a")),
                Storage.existingClaim("records"));
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void everyPersistentVolumeBecomesASmallClaim(Volume volume) {
        Brokers small = small(Brokers.of(1).storage(volume).metadataStorage(volume));

        assertThat(small.storage()).isEqualTo(SMALL);
        assertThat(small.metadataStorage()).contains(SMALL);
    }

    @Test
    void theNumberOfVolumesStays() {
        assertThat(small(Brokers.of(3).storage(Storage.jbod(Storage.claim(LARGE), Storage.hostPath(LARGE, "/mnt/a"))))
                        .storage())
                .isEqualTo(Storage.jbod(SMALL, SMALL));
    }

    @Test
    void nothingOfTheWholeKubernetesClusterIsMade() {
        assertThat(KafkaCluster.named("a")
                        .storageClass(StorageClass.of("ssd", "ebs.csi.aws.com"))
                        .small()
                        .storageClasses())
                .isEmpty();
    }

    @Test
    void claimsAreKeptAndNothingIsPromisedAboutNodes() {
        Brokers small = small(Brokers.of(3)
                .storage(Storage.emptyDir().survivesLossOf(1))
                .claimRetention(Policy.DELETE, Policy.DELETE));

        assertThat(small.storage()).isEqualTo(Storage.emptyDir());
        assertThat(small.pods().claimRetention()).isEqualTo(ClaimRetention.KEPT);
    }

    private static Brokers small(Brokers brokers) {
        return KafkaCluster.named("a").brokers(brokers).small().brokers();
    }
}
