package dev.rehearsal.local;

import java.nio.file.Path;

/**
 * A product that runs and is ready.
 *
 * @param gateway its address on this machine, without a slash at the end; all else is for those who look behind it
 * @param questions question-service
 * @param sessions session-service
 * @param scores scoring-service
 * @param firstAdministratorCode makes the first administrator, if there is none yet
 * @param home the root of the source tree
 * @param data the folder that outlives a run
 */
public record RunningProduct(
        String gateway,
        String questions,
        String sessions,
        String scores,
        String firstAdministratorCode,
        Path home,
        Path data) {

    @Override
    public String toString() {
        return "RunningProduct[gateway=" + gateway + ", data=" + data + "]";
    }
}
