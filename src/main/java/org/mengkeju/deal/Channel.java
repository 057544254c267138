package org.mengkeju.deal;

/** How people were in touch. */
public enum Channel {
    /** 电话. */
    TELEPHONE,
    /** 到厂. */
    VISIT,
    /** 视频. */
    VIDEO,
    /** 消息. */
    MESSAGE
}
