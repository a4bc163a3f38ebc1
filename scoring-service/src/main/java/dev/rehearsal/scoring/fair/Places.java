package dev.rehearsal.scoring.fair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where ids stand in a list. */
final class Places {

    private Places() {}

    static <T> Map<T, Integer> of(List<T> ids) {
        Map<T, Integer> places = HashMap.newHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        return places;
    }

    /** The place of an id, or -1 if it is not there. */
    static <T> int place(Map<T, Integer> places, T id) {
        return places.getOrDefault(id, -1);
    }
}
